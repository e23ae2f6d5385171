import { lazy, Suspense, useState } from "react";
import { useStore } from "zustand";
import { Composer } from "#features/request/Composer.tsx";
import { FileDrop } from "#features/sources/FileDrop.tsx";
import { FirstVisit } from "#features/sources/FirstVisit.tsx";
import { ResultsPanel } from "#features/results/ResultsPanel.tsx";
import { useStores } from "#hooks/context.ts";
import { useBase } from "#hooks/stores.ts";
import { EmptyRail } from "./EmptyRail.tsx";
import { PanelBoundary } from "./PanelBoundary.tsx";
import { ResultsHead } from "./ResultsHead.tsx";
import { ResultsSplitter } from "./ResultsSplitter.tsx";
import { RunAnnouncer } from "./RunAnnouncer.tsx";
import { TopBar } from "./TopBar.tsx";
import { useInputModality } from "./useInputModality.ts";
import { usePageGuard } from "./usePageGuard.ts";
import { useTheme } from "./useTheme.ts";
import { useResultsLayout, type ResultsLayout } from "./useResultsLayout.ts";

const loadEditor = () => import("#features/mask/Editor.tsx");
const Editor = lazy(async () => ({ default: (await loadEditor()).Editor }));
const SourceTray = lazy(async () => ({
  default: (await import("#features/sources/SourceTray.tsx")).SourceTray,
}));
const ConnectionDialog = lazy(async () => ({
  default: (await import("#features/connection/ConnectionDialog.tsx")).ConnectionDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import("#features/settings/SettingsDialog.tsx")).SettingsDialog,
}));
const NoticeList = lazy(async () => ({
  default: (await import("#features/notices/NoticeList.tsx")).NoticeList,
}));

/** Lays out the panels: bar, tools, stage, composer and results. */
export function App() {
  const base = useBase();
  const [connecting, setConnecting] = useState(false);
  const [settingUp, setSettingUp] = useState(false);
  const layout = useResultsLayout();
  const connect = () => setConnecting(true);
  usePageGuard();
  useInputModality();
  useTheme();

  return (
    <FileDrop>
      {(openPicker, input) => (
        <div
          data-results={layout.open ? "open" : "closed"}
          style={layout.style}
          className="page h-full"
        >
          <TopBar
            resultsOpen={layout.open}
            onToggleResults={layout.toggle}
            onOpenConnection={connect}
            onOpenSettings={() => setSettingUp(true)}
          />
          <main className="contents">
            {input}
            <PanelBoundary>
              <Suspense fallback={<Waiting />}>
                {base ? <Editor base={base} /> : <Empty onChoose={openPicker} />}
              </Suspense>
            </PanelBoundary>
            <div className="min-w-0 [grid-area:composer] md:px-3.5 md:pb-3.5">
              <PanelBoundary>
                <Composer
                  tray={
                    base && (
                      <Suspense>
                        <SourceTray onAdd={openPicker} />
                      </Suspense>
                    )
                  }
                  onConnect={connect}
                />
              </PanelBoundary>
            </div>
            <aside
              hidden={!layout.open}
              className="results-area min-h-0 min-w-0 flex-col bg-panel [grid-area:results] not-[[hidden]]:flex"
            >
              <ResultsSplitter layout={layout} />
              <ResultsHead layout={layout} />
              <PanelBoundary>
                <ResultsPanel onOpenConnection={connect} />
              </PanelBoundary>
            </aside>
          </main>
          <RunAnnouncer />
          {connecting && (
            <Suspense>
              <ConnectionDialog onClose={() => setConnecting(false)} />
            </Suspense>
          )}
          {settingUp && (
            <Suspense>
              <SettingsDialog onClose={() => setSettingUp(false)} />
            </Suspense>
          )}
          <LateNotices layout={layout} />
        </div>
      )}
    </FileDrop>
  );
}

/** The rail and the stage while the editor loads: nothing jumps when it comes. */
function Waiting() {
  return (
    <>
      <EmptyRail />
      <div className="[grid-area:stage]" />
    </>
  );
}

/** Notices load with the first one that is posted. */
function LateNotices({ layout }: { readonly layout: ResultsLayout }) {
  const { notices } = useStores();
  const [needed, setNeeded] = useState(false);
  const any = useStore(notices, (state) => state.notices.length > 0);
  if (any && !needed) setNeeded(true);
  return (
    needed && (
      <Suspense>
        <NoticeList columnWidth={layout.beside ? layout.width : null} />
      </Suspense>
    )
  );
}

function Empty({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <>
      <EmptyRail />
      <div
        data-drop="stage"
        className="min-h-0 min-w-0 p-3 [grid-area:stage] md:p-12"
        onPointerDown={() => void loadEditor()}
      >
        <FirstVisit onChoose={onChoose} />
      </div>
    </>
  );
}
