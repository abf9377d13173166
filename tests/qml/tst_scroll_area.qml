import QtQuick
import QtTest
import Kiosk
import Kiosk.Bench

ScreenTestCase {
    id: root

    name: "ScrollArea"

    ScrollArea {
        id: area

        height: 700
        width: 900
        findStops: () => [...rows.children].filter(row => row instanceof ActionButton).map(row => row.y)

        Column {
            id: rows

            spacing: Theme.gap
            width: parent.width

            Repeater {
                id: repeater

                model: 20

                ActionButton {
                    id: button

                    required property int index
                    property int times: 0

                    height: 90
                    objectName: "row " + index
                    text: "Row " + index
                    width: rows.width

                    onActivated: times++
                }
            }
        }
    }

    function row(index: int): ActionButton {
        return repeater.itemAt(index) as ActionButton;
    }

    function presses(): int {
        let sum = 0;
        for (let n = 0; n < repeater.count; n++)
            sum += row(n).times;
        return sum;
    }

    function cleanup() {
        for (let n = 0; n < repeater.count; n++)
            row(n).times = 0;
        repeater.model = 20;
        area.wholeRows = false;
        tryVerify(() => row(19).y > row(18).y); // made anew, they come to their places with a frame
        area.scrollTo(0);
    }

    function more(): MoreButton {
        return area.children.map(child => (child as Later)?.item).find(item => item instanceof MoreButton) as MoreButton;
    }

    function test_slip_of_8_mm_still_acts() {
        touch(row(1), 0, 8);
        compare(row(1).times, 1);
        compare(area.contentY, 0);
        Bench.advance(1);
        touch(row(2), 0, -8);
        compare(row(2).times, 1);
        compare(area.contentY, 0);
    }

    function test_drag_scrolls_and_presses_nothing() {
        touch(row(4), 0, -60);
        tryVerify(() => area.contentY > 0);
        compare(presses(), 0);
    }

    function test_more_below_reaches_the_end_and_goes_back_data() {
        return [
            {
                tag: "anywhere",
                wholeRows: false
            },
            {
                tag: "whole rows",
                wholeRows: true
            }
        ];
    }

    function test_more_below_reaches_the_end_and_goes_back(data) {
        area.wholeRows = data.wholeRows;
        let next = 0; // the first row not yet seen whole
        for (let view = 0; next < 20; view++) {
            verify(view < 10, "The end comes after a few views.");
            verify(row(next).mapToItem(area, 0, 0).y >= 0, `Row ${next} was never seen whole.`);
            while (next < 20 && row(next).mapToItem(area, 0, row(next).height).y <= area.viewHeight)
                next++;
            compare(more().text, area.atEnd ? "To the top" : "More below");
            if (!area.atEnd)
                touch(more(), 0, 0);
            Bench.advance(1);
        }
        verify(area.atEnd);
        touch(more(), 0, 0);
        compare(area.contentY, 0);
    }

    function test_whole_rows_are_never_cut() {
        area.wholeRows = true;
        for (let view = 0; view < 5; view++) {
            for (let n = 0; n < 20; n++) {
                const top = row(n).mapToItem(area, 0, 0).y;
                const within = Math.min(top + row(n).height, area.viewHeight) - Math.max(top, 0);
                verify(within <= 0 || within === row(n).height, `Row ${n} is cut in view ${view}.`);
            }
            area.goOn();
        }
    }

    function test_way_on_never_covers_what_scrolls() {
        verify(area.viewHeight + Theme.gap <= more().mapToItem(area, 0, 0).y);
    }

    function test_nothing_leads_on_where_everything_fits() {
        repeater.model = 3;
        tryVerify(() => !area.overflows);
        verify(!more().visible);
        touch(row(1), 0, -60);
        compare(area.contentY, 0);
    }

    function test_way_on_may_stand_elsewhere() {
        area.moreAtSide = true;
        verify(!more().visible);
        compare(area.viewHeight, area.height);
        area.moreAtSide = false;
    }

    function test_reveal_brings_a_row_into_view() {
        area.reveal(row(15));
        const top = row(15).mapToItem(area, 0, 0).y;
        verify(top >= 0 && top + row(15).height <= area.viewHeight);
        area.reveal(row(0));
        compare(row(0).mapToItem(area, 0, 0).y, 0);
    }

    function test_fewer_words_do_not_leave_the_view_beyond_the_end() {
        area.scrollTo(area.lastY);
        repeater.model = 10;
        tryVerify(() => area.contentY <= area.lastY);
    }
}
