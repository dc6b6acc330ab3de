package org.duizhao.index;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The read side of the pipeline. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IndexService {

    public static void main(String[] args) {
        SpringApplication.run(IndexService.class, args);
    }
}
