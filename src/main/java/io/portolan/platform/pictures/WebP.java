package io.portolan.platform.pictures;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

final class WebP {

    private static final float QUALITY = 0.8f;

    private WebP() {}

    static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/webp").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            WebPWriteParam how = new WebPWriteParam(Locale.ROOT);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(how.getCompressionTypes()[WebPWriteParam.LOSSY_COMPRESSION]);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
