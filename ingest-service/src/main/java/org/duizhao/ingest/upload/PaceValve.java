package org.duizhao.ingest.upload;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/** Puts a {@link PacedBody} between the network and whoever reads a request, which for a form is the server itself. */
final class PaceValve extends ValveBase {

    private final UploadProperties limits;

    PaceValve(UploadProperties limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request network = request.getCoyoteRequest();
        InputBuffer body = network.getInputBuffer();
        PacedBody paced = new PacedBody(body, limits, System::nanoTime);
        network.setInputBuffer(paced);
        request.setAttribute(PacedBody.ATTRIBUTE, paced);
        try {
            getNext().invoke(request, response);
        } finally {
            network.setInputBuffer(body); // the server uses the same one for the next request
            if (paced.wasTooSlow()) {
                network.action(ActionCode.DISABLE_SWALLOW_INPUT, null); // or it would read the rest at the same pace
            }
        }
    }
}
