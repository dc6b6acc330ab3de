package org.duizhao.align;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service around {@link AlignPipeline}. */
@SpringBootApplication
public class AlignService {

    public static void main(String[] args) {
        SpringApplication.run(AlignService.class, args);
    }
}
