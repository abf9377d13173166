import QtQuick
import Kiosk.Screen

// One code as large as fits, for whoever stands some way off; one touch takes it away again.
KeyWays {
    id: screen

    required property Kiosk kiosk
    // whether anybody knows how large the screen is
    required property bool sizeKnown
    readonly property var codes: [kiosk.center.call, kiosk.center.visit].filter(code => code?.size > 0)
    property int chosen: 0
    readonly property var present: codes[chosen % codes.length] ?? ({
            size: 0,
            modules: "",
            label: "",
            shown: ""
        })
    readonly property var other: codes.length > 1 ? codes[(chosen + 1) % codes.length] : undefined
    // beside the words where there is more width than height
    readonly property bool beside: width > height
    readonly property int inset: Theme.margin
    readonly property int column: width - 2 * inset - (beside ? code.width + inset : 0)
    // Ten times the width of the dark part, without the quiet zone: the usual rule for codes.
    readonly property real reachMm: 10 * present.size * code.module / Theme.pxPerMm
    readonly property int reachFeet: Math.floor(reachMm / 304.8)
    readonly property int reachDecimeters: Math.floor(reachMm / 100)
    readonly property string reachMeters: (reachDecimeters / 10).toLocaleString(Qt.locale(Qt.uiLanguage), "f", reachDecimeters % 10 ? 1 : 0) + "\u00A0m" // never apart

    focus: true
    scrollArea: null

    onEscaped: kiosk.scanMe.leave()

    // The largest letters with which these words stand on one line, or longer ones on several.
    function fitted(words: string): int {
        const signs = Math.min(words.length, 24);
        return Math.max(Theme.body, Math.min((Theme.sizeClass === "panel" ? 1.5 : 3) * Theme.title, Math.floor(column / signs / (Theme.spaced ? 0.74 : 0.62))));
    }

    TouchButton {
        Accessible.name: qsTr("Touch to go back")
        anchors.fill: parent
        color: Theme.deep
        fillsWindow: true
        focus: true
        overDeep: true
        radius: 0

        onActivated: screen.kiosk.scanMe.leave()
    }
    CodeImage {
        id: code

        code: screen.present
        room: screen.beside ? Math.min(screen.height - 2 * screen.inset, Math.round(screen.width * 0.6), screen.width - 3 * screen.inset - foot.needed) : Math.min(screen.width - 2 * screen.inset, foot.y - title.height - words.height - 4 * screen.inset)
        x: screen.beside ? Theme.along(screen.inset, width, screen.width) : Math.round((screen.width - width) / 2)
        y: screen.beside ? Math.round((screen.height - height) / 2) : title.y + title.height + screen.inset
    }
    Column {
        id: title

        width: screen.column
        x: Theme.along(screen.width - screen.inset - width, width, screen.width)
        y: screen.inset

        Words {
            id: heading

            color: Theme.inkOnDeep
            font.bold: true
            font.pixelSize: screen.fitted(text)
            heading: true
            leading: Theme.tight
            text: qsTr("Scan me")
            width: parent.width
        }
        Words {
            color: Theme.secondInkOnDeep
            font.pixelSize: Math.round(heading.font.pixelSize * 0.5)
            leading: Theme.tight
            text: screen.kiosk.otherLanguages.map(other => other.scan).join(" \u00B7 ")
            visible: text !== ""
            width: parent.width
        }
    }
    Column {
        id: words

        readonly property int size: Theme.sizeClass === "panel" ? Theme.body : Math.round(Theme.heading * 1.2)
        readonly property int roof: screen.beside ? title.y + title.height : code.y + code.height

        spacing: Theme.padding
        width: screen.column
        x: title.x
        y: Math.round((roof + foot.y - height) / 2)

        Words {
            color: Theme.secondInkOnDeep
            font.bold: true
            font.pixelSize: words.size
            leading: Theme.tight
            text: screen.kiosk.center.name
            visible: !screen.present.shown.includes(text)
            width: parent.width
        }
        Words {
            color: Theme.inkOnDeep
            font.bold: true
            font.pixelSize: words.size
            leading: Theme.tight
            text: screen.present.label
            textFormat: Text.StyledText
            width: parent.width
        }
        Words {
            Accessible.ignored: true // the code says it
            color: Theme.inkOnDeep
            font.bold: true
            font.pixelSize: screen.fitted(text)
            leading: Theme.tight
            text: Theme.number(screen.present.shown)
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Words {
            color: Theme.secondInkOnDeep
            font.pixelSize: words.size
            leading: Theme.tight
            text: !screen.sizeKnown ? qsTr("A phone can read it from as far off as 10 times its width.") : screen.reachFeet < 2 ? qsTr("A phone can read it from up to %1 inches (%2) away.").arg(Math.floor(screen.reachMm / 25.4)).arg(screen.reachMeters) : qsTr("A phone can read it from up to %1 feet (%2) away.").arg(screen.reachFeet).arg(screen.reachMeters)
            width: parent.width
        }
    }
    Flow {
        id: foot

        readonly property int needed: help.implicitWidth + (change.visible ? change.implicitWidth + spacing : 0)

        layoutDirection: Qt.RightToLeft
        spacing: Theme.gap
        width: screen.column
        x: title.x
        y: screen.height - screen.inset - height

        HelpNowButton {
            id: help

            kiosk: screen.kiosk

            onActivated: screen.kiosk.beginWithHelp()
        }
        ActionButton {
            id: change

            height: help.height
            overDeep: true
            text: Theme.wordsOf(screen.other?.label ?? "")
            visible: screen.other !== undefined

            onActivated: screen.chosen += 1
        }
    }
}
