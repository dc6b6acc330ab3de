package org.duizhao.ingest.extract.child;

import java.util.Locale;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.extract.wire.Reply;

/** What an exception of a parser says about the file. */
final class Damage {

    private static final int MAX_MESSAGE = 300;

    private Damage() {}

    static Reply.Refused refusal(String mediaType, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            String message = String.valueOf(cause.getMessage());
            if (isEncryption(name, message)) {
                return new Reply.Refused(
                        FailureKind.REJECTED_INPUT,
                        "encryption: a password is needed (expected: a file that opens without one)");
            }
            if (isBomb(name, message)) {
                return new Reply.Refused(
                        FailureKind.LIMIT_EXCEEDED,
                        "expansion: " + shorten(message) + " (expected: at most duizhao.extract.limits.max-expansion)");
            }
        }
        return new Reply.Refused(
                FailureKind.REJECTED_INPUT,
                "file: " + shorten(said(root(e))) + " (expected: an undamaged " + mediaType + ")");
    }

    private static boolean isEncryption(String name, String message) {
        return name.equals("EncryptedDocumentException")
                || name.equals("InvalidPasswordException")
                || message.toLowerCase(Locale.ROOT).contains("password protected")
                || message.contains("encrypted ZIP entry");
    }

    private static boolean isBomb(String name, String message) {
        return message.contains("Zip bomb") || message.contains("zip bomb") || name.equals("RecordFormatTooLarge");
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null || cause == e ? e : root(cause);
    }

    private static String said(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String shorten(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() > MAX_MESSAGE ? line.substring(0, MAX_MESSAGE) : line;
    }
}
