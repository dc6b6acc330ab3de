package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that a file has and that is not in its blocks.
 *
 * @param what attachment, picture, chart, equation, comment, hidden-text, deleted-text, header-or-footer, frame, script,
 *     form-field, macro, media, protected-part or page; later versions may say more
 * @param reason why not, in a few words
 * @param place where it is, as a reader would look for it ({@code sheet 2}, {@code page 3}, {@code budget.xlsx}); null where
 *     the format does not tell
 */
public record NotRead(String what, String reason, @Nullable String place) {}
