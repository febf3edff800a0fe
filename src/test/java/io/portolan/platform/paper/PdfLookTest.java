package io.portolan.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.paper.PdfLook.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLookTest {

    /// What is done to a document before it is saved.
    private interface Doing {
        void to(PDDocument document) throws IOException;
    }

    @ParameterizedTest(name = "packed {0}")
    @ValueSource(booleans = {true, false})
    void takesWhatOnlyShowsSomething(boolean packed) throws IOException {
        assertThat(PdfLook.fault(pdf(packed, document -> {}))).isNull();
        Doing link =
                document -> {
                    PDActionURI uri = new PDActionURI();
                    uri.setURI("https://shop.example/");
                    document.getDocumentCatalog().setOpenAction(uri);
                };
        assertThat(PdfLook.fault(pdf(packed, link))).isNull();
    }

    @ParameterizedTest(name = "packed {0}")
    @ValueSource(booleans = {true, false})
    void refusesScriptsProgramsAndFilesInside(boolean packed) throws IOException {
        Doing script =
                document ->
                        document.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("app.alert(1)"));
        Doing program =
                document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
        assertThat(PdfLook.fault(pdf(packed, script))).isEqualTo(Fault.ACTS);
        assertThat(PdfLook.fault(pdf(packed, program))).isEqualTo(Fault.ACTS);
        assertThat(PdfLook.fault(pdf(packed, PdfLookTest::embed))).isEqualTo(Fault.ACTS);
    }

    @Test
    void readsNamesThatAreWrittenInNumbers() {
        assertThat(PdfLook.fault(raw("<</S /Jav#61Script /JS (1)>>"))).isEqualTo(Fault.ACTS);
        assertThat(PdfLook.fault(raw("<</S /#4caunch>>"))).isEqualTo(Fault.ACTS);
        assertThat(PdfLook.fault(raw("<</S /Launc#68>>"))).isEqualTo(Fault.ACTS);
        assertThat(PdfLook.fault(raw("<</S /Launching>>"))).isNull();
    }

    @Test
    void refusesWhatItCannotLookInto() throws IOException {
        Doing lock =
                document ->
                        document.protect(
                                new StandardProtectionPolicy("o", "u", new AccessPermission()));
        byte[] whole = pdf(true, document -> {});
        assertThat(PdfLook.fault(pdf(true, lock))).isEqualTo(Fault.LOCKED);
        assertThat(PdfLook.fault(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Fault.CUT_OFF);
        assertThat(PdfLook.fault("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Fault.NO_PDF);
        for (String filter :
                new String[] {
                    "/ASCIIHexDecode", "/ASCIIHex#44ecode", "[/AHx]", "/FlateDecode", "(obj) /AHx"
                }) {
            assertThat(PdfLook.fault(hidden(filter))).as(filter).isEqualTo(Fault.TANGLED);
        }
    }

    /// Objects that are packed another way than readers write them.
    private static byte[] hidden(String filter) {
        return raw(
                "1 0 obj <</Type /ObjStm /Filter "
                        + filter
                        + " /N 1 /First 4>>\nstream\n3c3c2f53202f4c61756e63683e3e>\nendstream");
    }

    private static void embed(PDDocument document) throws IOException {
        PDComplexFileSpecification spec = new PDComplexFileSpecification();
        spec.setFile("run.exe");
        spec.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2})));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("run", spec));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] raw(String inside) {
        return ("%PDF-1.7\n" + inside + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdf(boolean packed, Doing doing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            doing.to(document);
            document.save(
                    out,
                    packed
                            ? CompressParameters.DEFAULT_COMPRESSION
                            : CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }
}
