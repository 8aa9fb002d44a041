package org.digitlab.ui.about;

import java.util.Map;
import java.util.concurrent.Callable;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineInfo;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.window.Cards;

/** Shows the About card over the window. */
public final class AboutCard {

    private final Services services;
    private final Callable<Map<Family, EngineInfo>> engines;
    private final FxmlViews fxml;
    private final Cards cards;
    private AboutViewModel model;

    /** @param engines returns the engine of each current model; may take a while */
    public AboutCard(Services services, Callable<Map<Family, EngineInfo>> engines, FxmlViews fxml, Cards cards) {
        this.services = services;
        this.engines = engines;
        this.fxml = fxml;
        this.cards = cards;
    }

    public void show() {
        if (model == null) {
            model = new AboutViewModel(services, engines);
        } else {
            model.askEngines();
        }
        cards.cover(fxml.load("about", new AboutController(model, cards::uncover)));
    }

    /** Asks for the engines again, once the card has been shown; call this whenever a current model changes. */
    public void askEngines() {
        if (model != null) {
            model.askEngines();
        }
    }
}
