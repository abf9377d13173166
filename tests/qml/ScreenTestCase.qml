import QtQuick
import QtTest
import Kiosk
import Kiosk.Bench

// A test case on a clinic screen of 4 pixels a millimetre; any warning fails it.
TestCase {
    height: 900
    visible: true
    when: windowShown
    width: 1200

    function initTestCase() {
        Theme.touch = Bench.touch;
        Theme.pxPerMm = Bench.pxPerMm;
        Theme.windowWidth = 1920;
        Theme.windowHeight = 1080;
    }

    function init() {
        failOnWarning(/./);
        Bench.advance(1);
    }

    // Touch an item, slip by so many millimetres to the side and down, and let go. What scrolls
    // reckons with the time a finger takes, so the parts of a slip come one a frame.
    function touch(item: Item, rightMm: real, downMm: real) {
        const x = item.width / 2;
        const y = item.height / 2;
        const sequence = touchEvent(item);
        sequence.press(1, item, x, y).commit();
        for (let part = 1; part <= 4 && (rightMm || downMm); part++) {
            wait(16);
            sequence.move(1, item, x + rightMm * Bench.pxPerMm * part / 4, y + downMm * Bench.pxPerMm * part / 4).commit();
        }
        sequence.release(1, item, x + rightMm * Bench.pxPerMm, y + downMm * Bench.pxPerMm).commit();
    }
}
