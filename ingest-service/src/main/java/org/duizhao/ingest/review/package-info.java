/**
 * What people say of issues and pairs: the request, what it must look like, and the promise that what is answered is
 * durable and overwrites nothing unseen.
 */
@NullMarked
package org.duizhao.ingest.review;

import org.jspecify.annotations.NullMarked;
