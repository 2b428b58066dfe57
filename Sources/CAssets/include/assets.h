#ifndef CLIENTELE_ASSETS_H
#define CLIENTELE_ASSETS_H

/// One file of Sources/Web/Assets: its name, its bytes and how many they are.
struct clientele_asset {
    const char *name;
    const unsigned char *bytes;
    unsigned long size;
};

extern const int clientele_asset_count;

/// The file at an index from 0, or null beyond the last.
const struct clientele_asset *clientele_asset(int index);

#endif
