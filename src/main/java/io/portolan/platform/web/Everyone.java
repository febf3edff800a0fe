package io.portolan.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Access rule: this route (or every route of this controller) is open to anyone. The reason says
/// why, for the access matrix: `shop page`, `store API`, `signed callback`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Everyone {
    String value();
}
