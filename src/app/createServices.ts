import type { Connection } from "#core/connection/connection.ts";
import type { MaskMirror } from "#core/mask/maskMirror.ts";
import type { EditEndpoint, EndpointFor } from "#core/request/editEndpoint.ts";
import type { Ports, Stores } from "#hooks/context.ts";
import { createImportSource } from "#services/createImportSource.ts";
import { createPixels } from "#services/createPixels.ts";
import { createMaskMirror } from "#services/createMaskMirror.ts";
import { createPictureTools } from "#services/createPictureTools.ts";
import { createRequestTools } from "#services/createRequestTools.ts";
import { askToPersist } from "#services/storage/askToPersist.ts";
import { createKeyStore } from "#services/storage/createKeyStore.ts";
import { createPagePresence, type PagePresence } from "#services/storage/createPagePresence.ts";
import { createRunNews } from "#services/storage/createRunNews.ts";
import { createSettingsStorage } from "#services/storage/createSettingsStorage.ts";
import { openStorage, type AppStorage } from "#services/storage/openStorage.ts";
import { createDraftStore } from "#state/draft/createDraftStore.ts";
import { createSubmission } from "#state/draft/createSubmission.ts";
import { createNoticesStore } from "#state/notices/createNoticesStore.ts";
import { createRunsStore } from "#state/runs/createRunsStore.ts";
import { loadHistory } from "#state/runs/loadHistory.ts";
import { createSettingsStore } from "#state/settings/createSettingsStore.ts";
import { createDeletion } from "./createDeletion.ts";

export type Services = {
  readonly stores: Stores;
  readonly ports: Ports;
  readonly storage: AppStorage;
  readonly mirror: MaskMirror;
  readonly presence: PagePresence;
  readonly runNews: ReturnType<typeof createRunNews>;
};

/** Makes everything the page is built of, and joins it. Nothing else knows which endpoint or storage is used. */
export async function createServices(): Promise<Services> {
  const storage = await openStorage();
  const runNews = createRunNews(storage.runs);
  const presence = createPagePresence();
  const keyStore = createKeyStore();
  const mirror = createMaskMirror();
  const imports = createPixels();
  const answers = createPixels(); // a large import must not hold up an answer
  const tools = createPictureTools(answers);

  let endpoints: Promise<EndpointFor> | null = null;

  /** What talks to endpoints loads with the first run. */
  function endpointFor(connection: Connection): EditEndpoint {
    return {
      async *edit(request, options) {
        endpoints ??= loadEndpoints({ keyStore, answers });
        yield* (await endpoints)(connection).edit(request, options);
      },
    };
  }

  const draft = createDraftStore({ mirror });
  const settings = createSettingsStore(createSettingsStorage());
  const notices = createNoticesStore();
  const runs = createRunsStore({
    endpointFor,
    storage: runNews.storage,
    toThumbnail: tools.thumbnail,
    pageId: presence.pageId,
    askToPersist: () => void askToPersist(),
  });
  const submission = createSubmission({ draft, settings, runs, mirror });

  async function deviceStorage() {
    const { createDeviceStorage } = await import("#services/storage/createDeviceStorage.ts");
    return createDeviceStorage(storage);
  }

  return {
    storage,
    mirror,
    presence,
    runNews,
    stores: { draft, settings, notices, runs, submission },
    ports: {
      importSource: createImportSource(imports),
      maskFiles: {
        read: (file, size) => imports.run("readMask", { file, size }),
        looksLikeMask: (file) => imports.run("looksLikeMask", file),
      },
      requestTools: createRequestTools(imports),
      loadSample,
      keyStore,
      decode: tools.decode,
      toPng: tools.toPng,
      deviceStorage: {
        available: storage.available,
        used: async () => (await deviceStorage()).used(),
        deleteAll: createDeletion({ storage, presence, runs }),
      },
      loadHistory: () => loadHistory(storage.runs, presence.livingPages),
    },
  };
}

type LoadEndpoints = typeof import("#services/endpoints/createEndpoints.ts").createEndpoints;

async function loadEndpoints(ports: Parameters<LoadEndpoints>[0]): Promise<EndpointFor> {
  const { createEndpoints } = await import("#services/endpoints/createEndpoints.ts");
  return createEndpoints(ports);
}

async function loadSample(name: string): Promise<Blob> {
  const response = await fetch(`./samples/${name}.jpg`);
  if (!response.ok) throw new Error(`The sample "${name}" answered ${response.status}.`);
  return response.blob();
}
