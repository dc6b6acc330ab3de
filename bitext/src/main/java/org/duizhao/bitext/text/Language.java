package org.duizhao.bitext.text;

/** The two languages of a bitext. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
