/**
 * Who may talk to a service, and who does: {@link org.duizhao.stage.identity.Caller} is who sends a request, an
 * {@link org.duizhao.stage.identity.AccessRule} says which role an endpoint asks for.
 */
@NullMarked
package org.duizhao.stage.identity;

import org.jspecify.annotations.NullMarked;
