#ifndef CLIENTELE_CMAIL_H
#define CLIENTELE_CMAIL_H
#include <gmime/gmime.h>

// The casts and type checks of GObject are macros, which Swift does not see.

static inline gboolean mail_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }
static inline gboolean mail_is_message(GMimeObject *object) { return GMIME_IS_MESSAGE_PART(object); }
static inline gboolean mail_is_part(GMimeObject *object) { return GMIME_IS_PART(object); }

static inline int mail_count(GMimeObject *object) { return g_mime_multipart_get_count((GMimeMultipart *)object); }
static inline GMimeObject *mail_child(GMimeObject *object, int index) {
  return g_mime_multipart_get_part((GMimeMultipart *)object, index);
}
// What stands before the first part, where all of it is when the boundary never comes.
static inline const char *mail_prologue(GMimeObject *object) {
  return g_mime_multipart_get_prologue((GMimeMultipart *)object);
}
static inline GMimeMessage *mail_inner(GMimeObject *object) {
  return g_mime_message_part_get_message((GMimeMessagePart *)object);
}
static inline GMimeObject *mail_object(GMimeMessage *message) { return (GMimeObject *)message; }
static inline const char *mail_file_name(GMimeObject *object) { return g_mime_part_get_filename((GMimePart *)object); }
static inline void mail_release(void *object) { if (object) g_object_unref(object); }

static inline const char *mail_media_type(GMimeObject *object) {
  GMimeContentType *type = g_mime_object_get_content_type(object);
  return type ? g_mime_content_type_get_media_type(type) : NULL;
}
static inline const char *mail_media_subtype(GMimeObject *object) {
  GMimeContentType *type = g_mime_object_get_content_type(object);
  return type ? g_mime_content_type_get_media_subtype(type) : NULL;
}
static inline const char *mail_parameter(GMimeObject *object, const char *name) {
  return g_mime_object_get_content_type_parameter(object, name);
}

// Reads a message out of bytes that it copies; NULL when nothing in them is one. Release it with mail_release.
static inline GMimeMessage *mail_parse(const char *bytes, size_t count, const char *charset) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_object_unref(stream);
  GMimeParserOptions *options = g_mime_parser_options_clone(g_mime_parser_options_get_default());
  const char *charsets[] = {"utf-8", charset, NULL};
  g_mime_parser_options_set_fallback_charsets(options, charsets);
  g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
  g_mime_parser_set_persist_stream(parser, FALSE);
  GMimeMessage *message = g_mime_parser_construct_message(parser, options);
  g_mime_parser_options_free(options);
  g_object_unref(parser);
  return message;
}

// The content of a part with its transfer encoding undone, at most `limit` bytes and one; NULL when it has none.
// Free it with g_byte_array_unref.
static inline GByteArray *mail_content(GMimeObject *object, gint64 limit) {
  GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
  if (!content) return NULL;
  GMimeStream *source = g_mime_data_wrapper_get_stream(content);
  if (!source) return NULL;
  g_mime_stream_reset(source);
  GMimeStream *filtered = g_mime_stream_filter_new(source);
  GMimeFilter *decoder = g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE);
  g_mime_stream_filter_add((GMimeStreamFilter *)filtered, decoder);
  g_object_unref(decoder);
  GByteArray *bytes = g_byte_array_new();
  char buffer[16384];
  gssize got;
  while ((gint64)bytes->len <= limit && (got = g_mime_stream_read(filtered, buffer, sizeof buffer)) > 0)
    g_byte_array_append(bytes, (const guint8 *)buffer, (guint)got);
  g_object_unref(filtered);
  g_mime_stream_reset(source);
  return bytes;
}

// Bytes of a charset as UTF-8; NULL when nobody knows the charset. Free it with g_byte_array_unref.
static inline GByteArray *mail_converted(const guint8 *bytes, size_t count, const char *charset) {
  GMimeFilter *filter = g_mime_filter_charset_new(charset, "utf-8");
  if (!filter) return NULL;
  GByteArray *result = g_byte_array_new();
  size_t start = 0;
  while (start < count) {
    size_t piece = count - start < 65536 ? count - start : 65536;
    char *out;
    size_t length, prespace;
    if (start + piece < count)
      g_mime_filter_filter(filter, (char *)(bytes + start), piece, 0, &out, &length, &prespace);
    else
      g_mime_filter_complete(filter, (char *)(bytes + start), piece, 0, &out, &length, &prespace);
    g_byte_array_append(result, (const guint8 *)out, (guint)length);
    start += piece;
  }
  g_object_unref(filter);
  return result;
}

static inline gboolean mail_is_group(InternetAddress *address) { return INTERNET_ADDRESS_IS_GROUP(address); }
static inline InternetAddressList *mail_members(InternetAddress *address) {
  return internet_address_group_get_members((InternetAddressGroup *)address);
}
static inline const char *mail_mailbox(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? internet_address_mailbox_get_addr((InternetAddressMailbox *)address) : NULL;
}
#endif
