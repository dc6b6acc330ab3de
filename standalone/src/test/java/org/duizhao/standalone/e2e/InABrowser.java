package org.duizhao.standalone.e2e;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A real browser before a real broker, a real node and all services; each test has a visitor of its own, who tells on scripts that fail. */
abstract class InABrowser {

    static Chromium chromium;
    static TestMachine machine;

    Visitor visitor;
    Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        machine = TestMachine.shared();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        visitor = Visitor.of(chromium, machine.ports.indexUri());
        page = visitor.page;
    }

    @AfterEach
    void noScriptFailedAndNothingWasComplainedOf() {
        visitor.close();
    }
}
