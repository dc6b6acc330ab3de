package org.duizhao.ingest.extract.rtf;

/** What a group inherits from the group around it, and gives up at its end. */
final class RtfState {

    /** Where the text of a group goes. */
    enum Destination {
        BODY,
        NOTE,
        /** The text of a shape. */
        BOX,
        /** A shape around its text, and what says how it looks. */
        SHAPE,
        /** The number or bullet of a list item. */
        LABEL,
        FONTS,
        STYLES,
        /** What the file says of itself, in groups within this one. */
        FACTS,
        FACT,
        NOWHERE
    }

    Destination destination = Destination.BODY;
    /** Of the font or style that is declared. */
    int number = -1;
    /** Of the fact that is told. */
    String fact = "";

    int font = -1;
    /** Level of a heading, from 1; 0 for text. */
    int heading;
    /** Tables within tables; 0 for none. */
    int tables;

    boolean hidden;
    boolean deleted;
    /** sup, sub or empty */
    String raised = "";
    /** Whether it is an entry of a table of contents. */
    boolean contents;
    /** What is known of the row that is open. */
    RtfRow row = new RtfRow();
    /** Bytes that stand for a character again, for readers that do not know Unicode. */
    int bytesOfCharacter = 1;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.destination = destination;
        copy.number = number;
        copy.fact = fact;
        copy.font = font;
        copy.heading = heading;
        copy.tables = tables;
        copy.hidden = hidden;
        copy.deleted = deleted;
        copy.raised = raised;
        copy.contents = contents;
        copy.row = row;
        copy.bytesOfCharacter = bytesOfCharacter;
        return copy;
    }

    /** {@code \pard} */
    void resetParagraph() {
        heading = 0;
        contents = false;
        tables = 0;
    }

    /** {@code \plain} */
    void resetCharacters() {
        font = -1;
        hidden = false;
        deleted = false;
        raised = "";
    }
}
