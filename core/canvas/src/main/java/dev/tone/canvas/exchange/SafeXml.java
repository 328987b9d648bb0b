package dev.tone.canvas.exchange;

import javax.xml.stream.XMLInputFactory;

/// Readers of XML that load nothing, expand nothing and know no document types.
final class SafeXml {
    private SafeXml() {}

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> java.io.InputStream.nullInputStream());
        return factory;
    }
}
