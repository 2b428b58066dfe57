// Style sheets, scripts and drawings of the pages, carried inside the program. SwiftPM's own embedding writes Swift array
// literals, which take a minute to compile; the C compiler takes them in as they are.
#include "assets.h"

static const unsigned char tokens_css[] = {
#embed "../Web/Assets/tokens.css"
};
static const unsigned char base_css[] = {
#embed "../Web/Assets/base.css"
};
static const unsigned char layout_css[] = {
#embed "../Web/Assets/layout.css"
};
static const unsigned char components_css[] = {
#embed "../Web/Assets/components.css"
};
static const unsigned char overlays_css[] = {
#embed "../Web/Assets/overlays.css"
};
static const unsigned char charts_css[] = {
#embed "../Web/Assets/charts.css"
};
static const unsigned char print_css[] = {
#embed "../Web/Assets/print.css"
};
static const unsigned char icons_svg[] = {
#embed "../Web/Assets/icons.svg"
};
static const unsigned char app_js[] = {
#embed "../Web/Assets/app.js"
};
static const unsigned char compose_js[] = {
#embed "../Web/Assets/compose.js"
};
static const unsigned char edit_js[] = {
#embed "../Web/Assets/edit.js"
};
static const unsigned char find_js[] = {
#embed "../Web/Assets/find.js"
};
static const unsigned char hits_js[] = {
#embed "../Web/Assets/hits.js"
};
static const unsigned char keys_js[] = {
#embed "../Web/Assets/keys.js"
};
static const unsigned char list_js[] = {
#embed "../Web/Assets/list.js"
};
static const unsigned char menu_js[] = {
#embed "../Web/Assets/menu.js"
};
static const unsigned char net_js[] = {
#embed "../Web/Assets/net.js"
};
static const unsigned char palette_js[] = {
#embed "../Web/Assets/palette.js"
};
static const unsigned char progress_js[] = {
#embed "../Web/Assets/progress.js"
};
static const unsigned char theme_js[] = {
#embed "../Web/Assets/theme.js"
};
static const unsigned char tip_js[] = {
#embed "../Web/Assets/tip.js"
};
static const unsigned char toast_js[] = {
#embed "../Web/Assets/toast.js"
};
static const unsigned char value_js[] = {
#embed "../Web/Assets/value.js"
};

static const struct clientele_asset all[] = {
    {"tokens.css", tokens_css, sizeof tokens_css},
    {"base.css", base_css, sizeof base_css},
    {"layout.css", layout_css, sizeof layout_css},
    {"components.css", components_css, sizeof components_css},
    {"overlays.css", overlays_css, sizeof overlays_css},
    {"charts.css", charts_css, sizeof charts_css},
    {"print.css", print_css, sizeof print_css},
    {"icons.svg", icons_svg, sizeof icons_svg},
    {"app.js", app_js, sizeof app_js},
    {"compose.js", compose_js, sizeof compose_js},
    {"edit.js", edit_js, sizeof edit_js},
    {"find.js", find_js, sizeof find_js},
    {"hits.js", hits_js, sizeof hits_js},
    {"keys.js", keys_js, sizeof keys_js},
    {"list.js", list_js, sizeof list_js},
    {"menu.js", menu_js, sizeof menu_js},
    {"net.js", net_js, sizeof net_js},
    {"palette.js", palette_js, sizeof palette_js},
    {"progress.js", progress_js, sizeof progress_js},
    {"theme.js", theme_js, sizeof theme_js},
    {"tip.js", tip_js, sizeof tip_js},
    {"toast.js", toast_js, sizeof toast_js},
    {"value.js", value_js, sizeof value_js},
};
const int clientele_asset_count = sizeof all / sizeof all[0];

const struct clientele_asset *clientele_asset(int index) {
    return index >= 0 && index < clientele_asset_count ? &all[index] : 0;
}
