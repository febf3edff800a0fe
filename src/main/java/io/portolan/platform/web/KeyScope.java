package io.portolan.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Access rule: an API key (`Authorization: Bearer …`) whose scopes contain this one, e.g.
/// `orders:read`, from an address on its list.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface KeyScope {
    String value();
}
