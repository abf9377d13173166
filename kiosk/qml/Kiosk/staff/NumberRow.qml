pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// A setting that is a number, between a minus and a plus.
SettingRow {
    id: row

    required property Adjustments settings
    required property string name
    // the number with its unit
    property var shown: number => number
    readonly property var number: settings.numbers[name]

    signal stepped

    fixed: settings.fixed.includes(name)

    function step(direction: int) {
        settings.step(name, direction);
        stepped();
    }

    component Step: StepButton {
        height: Theme.mainTarget
        opacity: enabled ? 1 : 0.5
        visible: !row.fixed
        width: height
    }

    Step {
        Accessible.name: qsTr("%1: less").arg(row.title)
        enabled: row.number.value > row.number.lowest
        iconName: "minus"

        onActivated: row.step(-1)
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        font.pixelSize: Theme.large
        horizontalAlignment: Text.AlignHCenter
        leading: Theme.tight
        text: row.shown(Math.round(row.number.value))
        width: Theme.body * 8 // so that nothing moves when the number does
    }
    Step {
        Accessible.name: qsTr("%1: more").arg(row.title)
        enabled: row.number.value < row.number.highest
        iconName: "plus"

        onActivated: row.step(1)
    }
}
