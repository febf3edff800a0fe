package io.portolan.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/// Requests that the server itself refuses, because they are not HTTP as it should be, get a
/// problem document too.
@Configuration(proxyBeanMethods = false)
class ServerErrors {

    @Bean
    TomcatContextCustomizer plainErrors() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        };
    }

    /// Made by the server, by its name.
    public static final class Report extends ErrorReportValve {

        public Report() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int code = response.getStatus();
            boolean told = code < 400 || response.getContentWritten() > 0;
            if (told || !response.setErrorReported()) return;
            HttpStatus status = HttpStatus.resolve(code);
            if (status == null) return;
            response.setContentType("application/problem+json");
            try {
                response.getOutputStream().write(document(status).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // Nobody is left to read it.
            }
        }

        private static String document(HttpStatus status) {
            return """
            {"type":"%s","title":"%s","status":%d,"detail":"%s"}"""
                    .formatted(
                            Refusals.word(status),
                            status.getReasonPhrase(),
                            status.value(),
                            Refusals.advice(status));
        }
    }
}
