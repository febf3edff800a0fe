/// The description of the public API that programs read: `/api/v1/openapi.json`.
@org.jspecify.annotations.NullMarked
package io.portolan.api.openapi;
