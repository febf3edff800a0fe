/// Facts leave a business transaction through here and reach their consumers in order.
@org.jspecify.annotations.NullMarked
package io.portolan.platform.facts;
