package dev.madang.defence.access;

import dev.madang.domain.account.Right;
import java.util.List;

/** The board as a whole, and what it is made of. */
final class BoardRoutes implements Routes {

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /about", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /search", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /assets/{fileName}", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /favicon.ico", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /robots.txt", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /sitemap.xml", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /livez", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /readyz", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /openapi.json", Right.READ, Thing.NOTHING),
                RouteRow.of("GET /api/stats", Right.READ, Thing.NOTHING));
    }
}
