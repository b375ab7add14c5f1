// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CPangoCairo

/// Breaks text into lines by Pango.
struct Typesetter {
    /// The context of the surface that is drawn on: its resolution decides the measures of the fonts.
    let context: OpaquePointer
    /// The language of the text, which decides shapes of signs and places of breaks.
    let language: String

    /// Sets text in lines of a width, in points.
    ///
    /// - Returns: `nil` if there is not enough memory.
    func set(
        _ runs: [TextRun], width: Double, size: Double, isBold: Bool = false,
        alignment: PangoAlignment = PANGO_ALIGN_LEFT
    ) -> TypesetText? {
        guard let layout = pango_cairo_create_layout(context) else { return nil }
        var text = ""
        let attributes = pango_attr_list_new()
        var links: [TypesetText.Link] = []
        for run in runs {
            let start = UInt32(clamping: text.utf8.count)
            text += run.printable
            let end = UInt32(clamping: text.utf8.count)
            for attribute in Self.attributes(run.style, size: size) {
                guard let attribute else { continue }
                attribute.pointee.start_index = start
                attribute.pointee.end_index = end
                pango_attr_list_insert(attributes, attribute)
            }
            if let link = run.safeLink { links.append(TypesetText.Link(start: start, end: end, address: link)) }
        }
        pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string(language)))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        let font = pango_font_description_new()
        pango_font_description_set_family(font, PageLook.family)
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        pango_layout_set_width(layout, Int32(clamping: Int(width * Double(PANGO_SCALE))))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_line_spacing(layout, Float(PageLook.leading))
        pango_layout_set_alignment(layout, alignment)
        pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
        return TypesetText(layout: layout, links: links)
    }

    private static func attributes(
        _ style: TextStyle, size: Double
    ) -> [UnsafeMutablePointer<PangoAttribute>?] {
        switch style {
        case .plain: []
        case .strong: [pango_attr_weight_new(PANGO_WEIGHT_BOLD)]
        case .emphasis: [pango_attr_style_new(PANGO_STYLE_ITALIC)]
        case .small:
            [
                pango_attr_size_new_absolute(Int32(min(size, PageLook.smallSize) * Double(PANGO_SCALE))),
                pango_attr_foreground_new(0x5555, 0x5555, 0x5555),
            ]
        case .gap: [pango_attr_background_new(0xFFFF, 0xF0F0, 0xB3B3)]
        case .reference:
            [
                pango_attr_size_new_absolute(Int32(size * 0.68 * Double(PANGO_SCALE))),
                pango_attr_rise_new(Int32(size * 0.33 * Double(PANGO_SCALE))),
            ]
        }
    }
}
