package org.duizhao.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Takes files in, keeps them, and sends their text on its way. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IngestService {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestService.class, arguments);
    }
}
