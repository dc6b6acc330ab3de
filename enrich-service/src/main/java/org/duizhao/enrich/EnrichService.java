package org.duizhao.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service around {@link EnrichPipeline}. */
@SpringBootApplication
public class EnrichService {

    public static void main(String[] args) {
        SpringApplication.run(EnrichService.class, args);
    }
}
