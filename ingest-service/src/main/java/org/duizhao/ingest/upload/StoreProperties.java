package org.duizhao.ingest.upload;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The content store.
 *
 * @param folder where it lies; all replicas share it, and it is what is to be backed up
 * @param minFree uploads are refused while its file system has less room than this beside the upload
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.store", ignoreUnknownFields = false)
record StoreProperties(
        @DefaultValue(".duizhao/store") @NotNull Path folder,
        @DefaultValue("512MB") @NotNull DataSize minFree) {}
