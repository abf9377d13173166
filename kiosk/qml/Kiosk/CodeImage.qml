import QtQuick

// A QR code with its quiet zone, black on white in every theme, in whole pixels.
Image {
    required property var code
    readonly property int modules: code.size + 8
    property real scaling: 1
    // how many pixels it may be wide: then it is as large as fits
    property int room: 0
    readonly property int module: room > 0 ? Math.floor(room / modules) : Math.floor(scaling * Math.max(Theme.module, Math.ceil(Theme.mm(28) / modules)))

    Accessible.name: qsTr("Code to scan with a phone: %1").arg(code.shown)
    Accessible.role: Accessible.Graphic
    height: modules * module
    smooth: false
    source: code.size === 0 ? "" : "image://code/" + code.size + "/" + code.modules
    visible: code.size > 0
    width: modules * module
}
