pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// What staff may change of this machine's settings; each change counts at once.
StaffFrame {
    id: page

    readonly property Adjustments settings: staff.settings

    findStops: () => {
        const shown = Array.from(parts.children).filter(part => part.visible && part.height > 0);
        return shown.reduce((tops, part) => tops.concat(part.y, (part as TopicRows)?.innerStops() ?? []), []);
    }
    title: qsTr("Settings")

    Binding {
        property: "wholeRows"
        target: page.scrollArea
        value: true
    }
    Column {
        id: parts

        spacing: Theme.gap
        width: page.scrollArea.width

        Words {
            id: problem

            Accessible.role: Accessible.AlertMessage
            color: Theme.emergency
            text: page.settings.problem === "" ? "" : qsTr("This counts now, and is forgotten when the kiosk ends. %1").arg(page.settings.problem)
            visible: text !== ""
            width: parent.width

            onTextChanged: {
                Accessible.announce(problem.text, Accessible.Assertive);
                page.scrollArea.scrollTo(0);
            }
        }
        NumberRow {
            hint: page.kiosk.canSpeak ? qsTr("How loud the screen reads aloud when a visit begins.") : qsTr("This machine cannot read aloud now: it has no voice.")
            name: "volume"
            settings: page.settings
            shown: number => qsTr("%1 of %2").arg(number).arg(page.settings.numbers.volume.highest)
            title: qsTr("Volume")
            width: parent.width

            onStepped: page.kiosk.hear(qsTr("This is how loud the screen reads."))
        }
        NumberRow {
            hint: qsTr("Help now always stays bright.")
            name: "attract_brightness"
            settings: page.settings
            shown: number => qsTr("%1 percent").arg(number)
            title: qsTr("Brightness while nobody uses the screen")
            width: parent.width
        }
        SettingRow {
            fixed: page.settings.fixed.includes("language")
            hint: qsTr("Every visit begins in it, and staff read it here.")
            title: qsTr("Language")
            width: parent.width

            Repeater {
                model: page.settings.languages

                Choice {
                    required property var modelData

                    chosen: page.settings.language === modelData.language
                    enabled: !page.settings.fixed.includes("language")
                    opacity: enabled ? 1 : 0.5
                    text: modelData.name
                    width: Theme.body * 6

                    onActivated: page.settings.speak(modelData.language)
                }
            }
        }
        NumberRow {
            hint: qsTr("So long after the last touch, the screen asks: Are you still there?")
            name: "idle_seconds"
            settings: page.settings
            shown: number => qsTr("%1 seconds").arg(number)
            title: qsTr("Ask the visitor")
            width: parent.width
        }
        NumberRow {
            hint: qsTr("So long after asking, it starts over for the next visitor.")
            name: "warning_seconds"
            settings: page.settings
            shown: number => qsTr("%1 seconds").arg(number)
            title: qsTr("Wait for an answer")
            width: parent.width
        }
        NumberRow {
            hint: qsTr("So long after the last touch, it asks while Help now is open.")
            name: "help_idle_seconds"
            settings: page.settings
            shown: number => qsTr("%1 seconds").arg(number)
            title: qsTr("Ask on Help now")
            width: parent.width
        }
        SettingRow {
            fixed: page.settings.fixed.includes("px_per_mm")
            hint: qsTr("Words and buttons have their true size when the screen was measured with a bank card.")
            title: qsTr("Size of the screen")
            width: parent.width

            ActionButton {
                height: Theme.mainTarget
                iconName: "ruler"
                text: qsTr("Measure")
                visible: !page.settings.fixed.includes("px_per_mm")

                onActivated: page.staff.calibrate(Theme.pxPerMm)
            }
        }
        Column {
            topPadding: Theme.gap
            width: parent.width

            Words {
                font.bold: true
                font.pixelSize: Theme.toolHeading
                heading: true
                leading: Theme.tight
                text: qsTr("Topics")
                width: parent.width
            }
            Words {
                color: Theme.secondInk
                text: page.settings.fixed.includes("hidden_topics") ? qsTr("Set on the command line, so it cannot be changed here.") : page.settings.noTopic ? qsTr("All topics are hidden, so visitors see Help now only.") : qsTr("Touch a topic to hide it, or to show it again. Help now and About are always there.")
                width: parent.width
            }
        }
        Repeater {
            model: page.settings.groups

            TopicRows {
                settings: page.settings
                width: parts.width
            }
        }
        Words {
            color: Theme.secondInk
            text: qsTr("Hidden by its own file: %1. To show such a topic, write “shown: yes” in its file.").arg(page.settings.offInFile.join(", "))
            visible: page.settings.offInFile.length > 0
            width: parent.width
        }
        ActionButton {
            height: Math.max(Theme.mainTarget, implicitHeight)
            iconName: "arrows-clockwise"
            text: qsTr("Undo all changes made here")
            visible: page.settings.differ
            width: Math.min(implicitWidth, parent.width)

            onActivated: page.settings.reset()
        }
    }
}
