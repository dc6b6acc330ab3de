package org.duizhao.enrich;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is found in documents.
 *
 * @param gazetteers the user's own names: Chinese, English and type in a line, tabs between
 */
@ConfigurationProperties(prefix = "duizhao.enrich", ignoreUnknownFields = false)
record EnrichProperties(@DefaultValue List<Path> gazetteers) {}
