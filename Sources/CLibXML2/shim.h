// The HTML and XML parsers of Debian's libxml2.
#ifndef LEDE_CLIBXML2_SHIM_H
#define LEDE_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// The headers of ICU, which libxml2 includes, clash with the module of ICU that Foundation brings along; nothing of them is
// used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
// `xmlFree` is a variable, which Swift 6 does not let through.
static inline void xml_free_bytes(void *bytes) { xmlFree(bytes); }
// A global variable as well. The tree ends below this many levels.
static inline void xml_set_deepest_level(unsigned int levels) { xmlParserMaxDepth = levels; }
#endif
