/// Words in every language, and amounts, dates and numbers as each country writes them.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.text;
