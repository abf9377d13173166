import QtQuick

// What a visit may never need: made when it is first wanted, and there until the visit ends.
Loader {
    property bool wanted: false

    active: false
    visible: wanted

    onWantedChanged: if (wanted)
        active = true
}
