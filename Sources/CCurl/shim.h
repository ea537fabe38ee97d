// Debian's libcurl, loaded when something is fetched: it brings thirty other libraries along, and the program would
// wait for them whenever it starts.
#ifndef LEDE_CCURL_SHIM_H
#define LEDE_CCURL_SHIM_H
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <dlfcn.h>

// The functions that are used.
typedef struct {
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  // Variadic, which Swift cannot call: see below.
  void *easy_setopt;
  void *easy_getinfo;
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *);
  CURLMcode (*multi_add_handle)(CURLM *, CURL *);
  CURLMcode (*multi_remove_handle)(CURLM *, CURL *);
  CURLMcode (*multi_perform)(CURLM *, int *);
  CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd *, unsigned int, int, int *);
  CURLMcode (*multi_wakeup)(CURLM *);
  CURLMsg *(*multi_info_read)(CURLM *, int *);
  time_t (*getdate)(const char *, const time_t *);
} curl_functions;

// Loads the library; 0 if it is not there or too old.
static inline int curl_load(curl_functions *f) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  CURLcode (*global_init)(long) = (CURLcode (*)(long))dlsym(library, "curl_global_init");
  if (!global_init || global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return 0;
  f->easy_init = (CURL *(*)(void))dlsym(library, "curl_easy_init");
  f->easy_cleanup = (void (*)(CURL *))dlsym(library, "curl_easy_cleanup");
  f->easy_setopt = dlsym(library, "curl_easy_setopt");
  f->easy_getinfo = dlsym(library, "curl_easy_getinfo");
  f->slist_append = (struct curl_slist *(*)(struct curl_slist *, const char *))dlsym(library, "curl_slist_append");
  f->slist_free_all = (void (*)(struct curl_slist *))dlsym(library, "curl_slist_free_all");
  f->multi_init = (CURLM *(*)(void))dlsym(library, "curl_multi_init");
  f->multi_cleanup = (CURLMcode (*)(CURLM *))dlsym(library, "curl_multi_cleanup");
  f->multi_add_handle = (CURLMcode (*)(CURLM *, CURL *))dlsym(library, "curl_multi_add_handle");
  f->multi_remove_handle = (CURLMcode (*)(CURLM *, CURL *))dlsym(library, "curl_multi_remove_handle");
  f->multi_perform = (CURLMcode (*)(CURLM *, int *))dlsym(library, "curl_multi_perform");
  f->multi_poll =
      (CURLMcode (*)(CURLM *, struct curl_waitfd *, unsigned int, int, int *))dlsym(library, "curl_multi_poll");
  f->multi_wakeup = (CURLMcode (*)(CURLM *))dlsym(library, "curl_multi_wakeup");
  f->multi_info_read = (CURLMsg *(*)(CURLM *, int *))dlsym(library, "curl_multi_info_read");
  f->getdate = (time_t (*)(const char *, const time_t *))dlsym(library, "curl_getdate");
  return f->easy_init && f->easy_cleanup && f->easy_setopt && f->easy_getinfo && f->slist_append && f->slist_free_all &&
         f->multi_init && f->multi_cleanup && f->multi_add_handle && f->multi_remove_handle && f->multi_perform &&
         f->multi_poll && f->multi_wakeup && f->multi_info_read && f->getdate;
}

typedef size_t (*curl_data_callback)(char *, size_t, size_t, void *);

static inline CURLcode curl_set_long(const curl_functions *f, CURL *handle, CURLoption option, long value) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))f->easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_text(const curl_functions *f, CURL *handle, CURLoption option, const char *value) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))f->easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_pointer(const curl_functions *f, CURL *handle, CURLoption option, void *value) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))f->easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_callback(
    const curl_functions *f, CURL *handle, CURLoption option, curl_data_callback value) {
  return ((CURLcode (*)(CURL *, CURLoption, ...))f->easy_setopt)(handle, option, value);
}
static inline CURLcode curl_get_long(const curl_functions *f, CURL *handle, CURLINFO info, long *value) {
  return ((CURLcode (*)(CURL *, CURLINFO, ...))f->easy_getinfo)(handle, info, value);
}
static inline CURLcode curl_get_text(const curl_functions *f, CURL *handle, CURLINFO info, const char **value) {
  return ((CURLcode (*)(CURL *, CURLINFO, ...))f->easy_getinfo)(handle, info, value);
}
#endif
