package org.duizhao.stage.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
final class OpenToTheNetworkAnalyzer extends AbstractFailureAnalyzer<OpenToTheNetworkException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenToTheNetworkException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Bind to 127.0.0.1, set duizhao.security.password, or accept anonymous access by name.",
                cause);
    }
}
