package org.duizhao.align;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are aligned.
 *
 * @param dictionaries the user's own, in CC-CEDICT's format or as Chinese, tab, English glosses parted by semicolons
 */
@ConfigurationProperties(prefix = "duizhao.align", ignoreUnknownFields = false)
record AlignProperties(@DefaultValue List<Path> dictionaries) {}
