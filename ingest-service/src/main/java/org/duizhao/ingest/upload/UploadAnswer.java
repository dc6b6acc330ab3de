package org.duizhao.ingest.upload;

/** What an upload is answered: a document, or those of an archive. */
sealed interface UploadAnswer permits DocumentAnswer, BundleAnswer {}
