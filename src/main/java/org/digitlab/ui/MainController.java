package org.digitlab.ui;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.digitlab.ink.DrawingFile;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.ui.about.AboutController;
import org.digitlab.ui.about.AboutViewModel;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.ActionKeys;
import org.digitlab.ui.actions.ActionMenu;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.actions.PaletteController;
import org.digitlab.ui.actions.PaletteViewModel;
import org.digitlab.ui.actions.ShortcutsController;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.dashboard.DashboardViewModel;
import org.digitlab.ui.training.AugmentationController;
import org.digitlab.ui.training.AugmentationPreview;
import org.digitlab.ui.training.ModelPanelController;
import org.digitlab.ui.training.RecipeController;
import org.digitlab.ui.training.SummaryController;
import org.digitlab.ui.training.TrainingViewModel;
import org.digitlab.ui.window.Cards;

/** The frame of the window: header, columns, status bar, and what lies over them. */
public final class MainController {

    private final MainViewModel model;
    private final FxmlViews views;
    private final Words words;
    private final DashboardViewModel dashboard;
    private final ExportCommands exports;
    private final PictureCommands pictures;
    private final RecipeCommands recipes;
    private final Supplier<AboutViewModel> about;
    private final Actions actions;
    private final Map<Family, Node> panels = new EnumMap<>(Family.class);
    private final Map<View, Node> placeViews = new EnumMap<>(View.class);

    @FXML private StackPane root;
    @FXML private ToggleGroup families;
    @FXML private ToggleGroup places;
    @FXML private Node leftColumn;
    @FXML private StackPane modelSlot;
    @FXML private StackPane placeSlot;
    @FXML private MenuButton dataChip;
    @FXML private MenuButton menu;
    @FXML private Label status;
    @FXML private ModalPane overlay;
    private Cards cards;

    /** @param actions to which it adds its own; {@link Action#THEME} is there */
    public MainController(MainViewModel model, FxmlViews views, Words words, DashboardViewModel dashboard,
                          ExportCommands exports, PictureCommands pictures, RecipeCommands recipes,
                          Supplier<AboutViewModel> about, Actions actions) {
        this.model = model;
        this.views = views;
        this.words = words;
        this.dashboard = dashboard;
        this.exports = exports;
        this.pictures = pictures;
        this.recipes = recipes;
        this.about = about;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        ToggleChoice.bind(families, model.selectedProperty());
        model.selectedProperty().subscribe(this::front);
        ToggleChoice.bind(places, model.viewProperty());
        model.viewProperty().subscribe(this::show);
        dataChip.textProperty().bind(model.data().textProperty());
        status.textProperty().bind(model.statusBinding());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty().map(line -> line + "\n" + words.get("training.status.help")));
        status.setTooltip(whole);
        cards = new Cards(overlay);
        exports.setFrame(cards);
        pictures.setFrame(cards);
        addActions();
        ActionMenu.bind(menu, actions, words);
        ActionMenu.bind(dataChip, actions, words);
    }

    private void addActions() {
        new WindowActions(model, recipes, words, cards::window).addTo(actions);
        pictures.addTo(actions);
        addWhatCoversTheWindow();
        actions.onSwitch(Action.DASHBOARD, () -> !dashboard.busyProperty().get(), dashboard.onProperty()::get,
                dashboard::toggle);
    }

    private void addWhatCoversTheWindow() {
        actions.on(Action.HELP, () -> cards.cover(views.load(FxmlFile.SHORTCUTS, new ShortcutsController(words, cards::uncover))))
                .on(Action.ABOUT, () -> cards.cover(views.load(FxmlFile.ABOUT, new AboutController(about.get(), cards::uncover))))
                .on(Action.SUMMARY, () -> showSummary(model.selected().setup().variantProperty().get()))
                .on(Action.EXPORT, exports::exportShown)
                .on(Action.PALETTE, this::onPalette)
                .on(Action.DISMISS, model.notifications()::isShowing, model.notifications()::dismiss);
    }

    /** Makes the keys work once the window has its scene. */
    public void listenTo(Scene scene) {
        new ActionKeys(actions, cards::isCovered).listenTo(scene);
    }

    @FXML
    private void onTheme() {
        actions.perform(Action.THEME);
    }

    @FXML
    private void onPalette() {
        overlay.show(views.load(FxmlFile.PALETTE,
                new PaletteController(new PaletteViewModel(actions, words), this::performUncovered, cards::uncover)));
    }

    private void performUncovered(Action action) {
        cards.uncover();
        actions.perform(action);
    }

    @FXML
    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void onDropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> open(file.toPath()));
        } else {
            pictures.read(event.getDragboard());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private void open(Path file) {
        if (MainViewModel.isModel(file)) {
            model.openModel(file);
        } else if (DrawingFile.isDrawing(file)) {
            recipes.openJson(file);
        } else if (PictureFile.isPicture(file)) {
            pictures.open(file);
        } else {
            model.notifications().problem(words.format("app.drop.unknown", file.getFileName()));
        }
    }

    private Parent panel(TrainingViewModel training) {
        AugmentationPreview preview =
                new AugmentationPreview(training.setup().form().recipeProperty(), model.data().dataProperty());
        return views.load(FxmlFile.MODEL_PANEL, new ModelPanelController(training, words, this::showSummary,
                model::trainBoth, model.bothTrainableBinding()), new RecipeController(training, words, actions),
                new AugmentationController(training.setup().form(), preview, words));
    }

    private void showSummary(Variant variant) {
        cards.cover(views.load(FxmlFile.SUMMARY, new SummaryController(variant, words, cards::uncover)));
    }

    private void show(View place) {
        leftColumn.setVisible(place.trains());
        leftColumn.setManaged(place.trains());
        placeSlot.getChildren().setAll(placeViews.computeIfAbsent(place, chosen -> views.load(chosen.view())));
    }

    private void front(Family family) {
        // The panel behind is made when it is first asked for: the window is there sooner.
        modelSlot.getChildren().setAll(panels.computeIfAbsent(family, chosen -> panel(model.training(chosen))));
    }
}
