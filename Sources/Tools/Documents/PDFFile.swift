// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CPangoCairo

/// Writes a document as PDF (ISO 32000), typeset by Pango and drawn by cairo: the fonts are embedded, the text can be
/// searched and copied, the headings are an outline, and headings and paragraphs are tagged for screen readers.
public enum PDFFile {
    /// The file as bytes. Equal documents give equal bytes on one machine; fonts differ between machines.
    ///
    /// - Throws: ``DocumentError`` if cairo cannot draw or there is not enough memory.
    public static func bytes(_ document: Document) throws(DocumentError) -> [UInt8] { try drawn(document).bytes }

    /// The first of several versions of a document that needs no more than so many pages; the last if none does.
    ///
    /// - Throws: ``DocumentError`` as for one document, and if there is no version.
    public static func bytes(
        firstOf versions: [Document], within pages: Int
    ) throws(DocumentError) -> [UInt8] {
        var last: [UInt8]?
        for version in versions {
            let file = try drawn(version)
            if file.pages <= pages { return file.bytes }
            last = file.bytes
        }
        guard let last else { throw failure("there is no document") }
        return last
    }

    private static func drawn(_ document: Document) throws(DocumentError) -> (bytes: [UInt8], pages: Int) {
        let sink = ByteSink()
        let surface = cairo_pdf_surface_create_for_stream(
            { target, bytes, count in
                guard let target, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<ByteSink>.fromOpaque(target).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), PageLook.width, PageLook.height)
        guard let surface, let context = cairo_create(surface) else { throw failure("there is not enough memory") }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        describe(document, on: surface)
        let pages = try withExtendedLifetime(sink) { () throws(DocumentError) in
            try draw(document, on: surface, context)
        }
        return (sink.bytes, pages)
    }

    /// Draws a document; gives how many pages it has.
    private static func draw(
        _ document: Document, on surface: OpaquePointer, _ context: OpaquePointer
    ) throws(DocumentError) -> Int {
        let typesetter = Typesetter(context: context, language: document.language)
        let flow = flow(document, typesetter)
        PagePainter(context: context, surface: surface, typesetter: typesetter).paint(flow, footer: document.footer)
        // A surface learns of an error of its stream only when it is finished.
        cairo_surface_finish(surface)
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw failure(cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
        }
        return flow.pageCount
    }

    /// The document laid out on pages.
    static func flow(_ document: Document, _ typesetter: Typesetter) -> PageFlow {
        var flow = PageFlow(typesetter: typesetter)
        for (number, block) in document.blocks.enumerated() {
            flow.place(block, before: number + 1 < document.blocks.count ? document.blocks[number + 1] : nil)
        }
        return flow
    }

    private static func describe(_ document: Document, on surface: OpaquePointer) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, TextRun(document.title).printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, document.date + "T00:00:00Z")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Imena")
    }

    private static func failure(_ why: String) -> DocumentError {
        DocumentError(
            "The PDF cannot be drawn: \(why)", remedy: "Check the memory of the machine, or write the document as ODT.")
    }
}

/// What the stream of a surface fills.
private final class ByteSink {
    var bytes: [UInt8] = []
}
