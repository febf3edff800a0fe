/// What every door of the shop has in common: access rules, problems, pages.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.web;
