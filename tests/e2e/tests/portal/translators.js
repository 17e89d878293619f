// What the translators of browsers do to a page, each in its own manner; here a translation is the text with `[en] ` before it.
// Chrome (and Google's widget): pages saved while translated, and github.com/facebook/react/issues/11538. Edge: attributes in
// pages saved while translated. Firefox: `updateElement` in its toolkit/components/translations/content/translations-document.sys.mjs.
// WeChat does not say what it does: here it leaves no mark at all and makes the text anew.
const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.data.trim() && !text.parentNode.closest('script, style')) found.push(text);
    }
    return found;
};
const translated = (text) => `[en] ${text}`;
const parents = () => new Set(texts().map((text) => text.parentNode));

const translators = {
    chrome() {
        document.documentElement.classList.add('translated-ltr');
        document.documentElement.lang = 'en';
        for (const text of texts()) {
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = translated(text.data);
            outer.append(inner);
            text.replaceWith(outer);
        }
    },
    edge() {
        for (const text of texts()) {
            text.parentNode.setAttribute('_msttexthash', '1');
            text.parentNode.setAttribute('_msthash', '1');
            text.data = translated(text.data);
        }
    },
    firefox() {
        for (const parent of parents()) {
            const nodes = [...parent.childNodes];
            nodes.forEach((node) => node.remove());
            for (const node of nodes.filter((node) => node.nodeType !== Node.COMMENT_NODE)) {
                if (node.nodeType === Node.TEXT_NODE) node.data = translated(node.data);
                parent.append(node);
            }
        }
    },
    wechat() {
        for (const parent of parents()) {
            if (!parent.firstElementChild) parent.textContent = translated(parent.textContent);
        }
    },
};
