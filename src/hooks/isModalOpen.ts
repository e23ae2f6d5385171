/** Whether a dialog has the page to itself: then the page's keys rest. Notices are dialogs too, but not modal. */
export function isModalOpen(): boolean {
  return document.querySelector('[role="dialog"]:not([aria-modal="false"])') !== null;
}
