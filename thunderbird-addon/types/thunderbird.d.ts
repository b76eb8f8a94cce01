// What Thunderbird has in Manifest V3 and the published types (127, Manifest V2) lack; as far as the add-on uses it.

declare namespace browser.alarms {
  interface Alarm { name: string; scheduledTime: number; periodInMinutes?: number }
  function create(name: string, info: { when?: number; delayInMinutes?: number; periodInMinutes?: number }): Promise<void>;
  function clear(name: string): Promise<boolean>;
  const onAlarm: WebExtEvent<(alarm: Alarm) => void>;
}

declare namespace browser.scripting {
  function executeScript(injection: {
    target: { tabId: number };
    func?: (...args: any[]) => unknown;
    args?: unknown[];
    files?: string[];
  }): Promise<{ frameId: number; result?: unknown; error?: unknown }[]>;
  function insertCSS(injection: { target: { tabId: number }; files: string[] }): Promise<void>;
}

declare namespace browser.scripting.compose {
  interface ComposeScript { id: string; js?: string[]; css?: string[] }
  function registerScripts(scripts: ComposeScript[]): Promise<void>;
  function unregisterScripts(filter: { ids: string[] }): Promise<void>;
  function getRegisteredScripts(): Promise<ComposeScript[]>;
}

declare namespace browser.addressBooks.contacts {
  interface ContactNode { id: string; vCard?: string }
  function get(id: string): Promise<ContactNode>;
}

declare namespace browser.addressBooks.mailingLists {
  interface MailingListNode { id: string; name?: string; nickName?: string }
  function list(parentId: string): Promise<MailingListNode[]>;
  function listMembers(id: string): Promise<browser.addressBooks.contacts.ContactNode[]>;
}

declare namespace browser.messages {
  interface InlineTextPart { contentType: string; content: string }
  interface SentQuery { folderId?: string[]; fromDate?: Date; headerMessageId?: string }
  function listInlineTextParts(messageId: number): Promise<InlineTextPart[]>;
  function query(queryInfo: SentQuery): Promise<MessageList>;
}
