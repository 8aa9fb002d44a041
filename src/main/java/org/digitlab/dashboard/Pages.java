package org.digitlab.dashboard;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.core.storage.StatsStorageEvent;
import org.deeplearning4j.ui.VertxUIServer;
import org.deeplearning4j.ui.api.Route;
import org.deeplearning4j.ui.i18n.I18NProvider;
import org.deeplearning4j.ui.module.train.TrainModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deeplearning4j's pages and their data, read-only; confined to the server's thread. */
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    static final String START = "/train/overview";

    private static final String ASSETS = "/assets/";
    /** Folders and a file with an extension, without leading dots or encoded characters that could lead upwards. */
    private static final Pattern PLAIN = Pattern.compile("(\\w[\\w.-]*/)*\\w[\\w-]*(\\.[\\w-]+)+");

    /** The languages of the pages. */
    private static final Set<String> LANGUAGES = Set.of("de", "en", "ja", "ko", "ru", "zh");

    private static final Pattern LOCAL =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    /** The pages contain scripts and styles. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final TrainModule module;
    private final Map<StatsStorage, BooleanSupplier> storages = new LinkedHashMap<>();

    Pages() {
        // The module reads settings from this instance, which is never started and so opens no port.
        if (VertxUIServer.getInstance() == null) {
            new VertxUIServer();
        }
        module = new TrainModule();
    }

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(Pages::restrict).handler(Pages::refuseForeignHosts);
        router.get(ASSETS + "*").handler(Pages::serveAsset);
        router.get("/").handler(context -> context.reroute(START));
        router.get("/setlang/:to").handler(Pages::setLanguage);
        for (Route route : module.getRoutes()) {
            router.get(route.getRoute()).handler(context -> {
                // Data says its own type, pages none.
                context.response().putHeader("content-type", "text/html; charset=utf-8");
                route.getConsumer().accept(arguments(route.getRoute(), context), context);
            });
        }
        for (var error : List.of(HttpResponseStatus.BAD_REQUEST, HttpResponseStatus.NOT_FOUND,
                HttpResponseStatus.METHOD_NOT_ALLOWED, HttpResponseStatus.INTERNAL_SERVER_ERROR)) {
            router.errorHandler(error.code(), context -> {
                LOG.debug("Request for {} failed", context.request().path(), context.failure());
                end(context, error);
            });
        }
        return router;
    }

    /** @param over whether the training is over, so that its data can be removed when another one starts */
    void show(StatsStorage storage, BooleanSupplier over) {
        List<StatsStorage> finished = storages.keySet().stream()
                .filter(older -> storages.get(older).getAsBoolean()).toList();
        finished.forEach(older -> {
            storages.remove(older);
            module.onDetach(older);
        });
        storages.put(storage, over);
        module.onAttach(storage);
    }

    void report(StatsStorageEvent event) {
        module.reportStorageEvents(List.of(event));
    }

    /** Tells browsers to load nothing from elsewhere and not to show a page inside another one. */
    private static void restrict(RoutingContext context) {
        context.response().putHeader("content-security-policy", POLICY).putHeader("x-content-type-options", "nosniff")
                .putHeader("x-frame-options", "DENY").putHeader("referrer-policy", "no-referrer");
        context.next();
    }

    private static void refuseForeignHosts(RoutingContext context) {
        if (isLocal(context.request().host())) {
            context.next();
        } else {
            end(context, HttpResponseStatus.FORBIDDEN);
        }
    }

    /**
     * Returns whether a request is meant for this machine. A foreign page can point its own host name to this server and
     * read the responses, but the browser still sends that name.
     *
     * @param host host of the request, with or without a port; null if there is none
     */
    static boolean isLocal(String host) {
        return host != null && LOCAL.matcher(host).matches();
    }

    private static void serveAsset(RoutingContext context) {
        String path = context.request().path();
        try {
            asset(path).ifPresentOrElse(
                    content -> context.response().putHeader("content-type", MimeMapping.getMimeTypeForFilename(path))
                            .end(content),
                    () -> end(context, HttpResponseStatus.NOT_FOUND));
        } catch (IOException e) {
            context.fail(e);
        }
    }

    /** Reads a file of the pages from a jar by its undecoded path; no path can name a file on the disk. */
    static Optional<Buffer> asset(String path) throws IOException {
        if (!path.startsWith(ASSETS) || !PLAIN.matcher(path.substring(ASSETS.length())).matches()) {
            return Optional.empty();
        }
        String name = path.substring(ASSETS.length());
        String folder = name.startsWith("webjars/") ? "META-INF/resources/" : VertxUIServer.ASSETS_ROOT_DIRECTORY;
        try (InputStream file = VertxUIServer.class.getResourceAsStream("/" + folder + name)) {
            return file == null ? Optional.empty() : Optional.of(Buffer.buffer(file.readAllBytes()));
        }
    }

    private static void setLanguage(RoutingContext context) {
        String language = context.pathParam("to");
        if (LANGUAGES.contains(language)) {
            I18NProvider.getInstance().setDefaultLanguage(language);
            context.response().end();
        } else {
            end(context, HttpResponseStatus.BAD_REQUEST);
        }
    }

    /** Returns the values of the route's parameters. */
    private static List<String> arguments(String route, RoutingContext context) {
        return Arrays.stream(route.split("/")).filter(part -> part.startsWith(":"))
                .map(part -> context.pathParam(part.substring(1))).toList();
    }

    private static void end(RoutingContext context, HttpResponseStatus status) {
        context.response().setStatusCode(status.code()).end();
    }
}
