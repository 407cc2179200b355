package org.railcount.app.viewer.interact;

import javafx.scene.input.KeyCode;

/** A map that is looked at: every drag moves it, a click means nothing. */
public final class LookOnly implements MapInteraction {
    @Override
    public boolean pressed(Pointer at) {
        return false;
    }

    @Override
    public void dragged(Pointer to) {}

    @Override
    public void released() {}

    @Override
    public void clicked(Pointer at) {}

    @Override
    public boolean grips(Pointer at) {
        return false;
    }

    @Override
    public boolean key(KeyCode code) {
        return false;
    }

    @Override
    public void leave() {}

    @Override
    public boolean aims() {
        return false;
    }

    @Override
    public String hint(KeyWords keys) {
        return "";
    }
}
