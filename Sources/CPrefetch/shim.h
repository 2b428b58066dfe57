/* The one instruction that Swift has no word for: asks for a cache line and does not wait for it. Never faults, whatever the address. */
static inline void prefetch_line(const void *address) { __builtin_prefetch(address); }
