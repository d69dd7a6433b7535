<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}} – Laurel</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{{#NO_ROBOTS}}<meta name="robots" content="noindex">{{/NO_ROBOTS}}
{{#CSRF_META}}<meta name="csrf" content="{{CSRF}}">{{/CSRF_META}}
{{#PREVIEW}}
<meta name="description" content="{{PREVIEW_DESCRIPTION}}">
<meta property="og:type" content="website">
<meta property="og:title" content="{{PREVIEW_TITLE}}">
<meta property="og:description" content="{{PREVIEW_DESCRIPTION}}">
<meta property="og:image" content="{{PREVIEW_IMAGE}}">
<meta property="og:url" content="{{PREVIEW_URL}}">
<meta name="twitter:card" content="summary">
<link rel="canonical" href="{{PREVIEW_URL}}">
{{/PREVIEW}}
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{STYLE}}">
{{#SCRIPT}}<script type="module" src="{{SOURCE}}"></script>{{/SCRIPT}}
</head>
<body>
<a class="usa-skipnav" href="#main">[[shell.skip]]</a>
{{#DEMO}}
<aside class="demo-banner" aria-label="[[shell.demo_label]]">
<p><strong>[[shell.demo]]</strong> [[shell.demo_more]] {{#DEMO_PERSON}}[[shell.demo_person]]{{/DEMO_PERSON}} <a href="/demo">[[shell.demo_switch]]</a></p>
</aside>
{{/DEMO}}
<header class="header">
<div class="header-bar">
<a class="brand" href="/"><svg class="brand-leaf" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>Laurel</a>
<button class="menu-button" type="button" popovertarget="menu" aria-label="[[shell.menu]]"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#menu"></use></svg></button>
<div class="menu" id="menu" popover>
<button class="menu-close" type="button" popovertarget="menu" popovertargetaction="hide" aria-label="[[shell.menu_close]]"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#cross"></use></svg></button>
<nav aria-label="[[shell.main_navigation]]">
<ul class="nav">
{{#ITEM}}<li><a class="nav-link" href="{{ADDRESS}}"{{#IS_CURRENT}} aria-current="page"{{/IS_CURRENT}}>{{NAME}}</a></li>{{/ITEM}}
</ul>
</nav>
<div class="header-side">
<a class="nav-link" href="/language?to={{OTHER_LANGUAGE}}&amp;back={{BACK}}" hreflang="{{OTHER_LANGUAGE}}" lang="{{OTHER_LANGUAGE}}">{{OTHER_LANGUAGE_NAME}}</a>
{{#ACCOUNT}}<a class="nav-link" href="/notices">{{NOTICES}}</a>
<a class="initials" href="/account" title="{{PERSON}}"><span aria-hidden="true">{{INITIALS}}</span><span class="usa-sr-only">[[shell.account_of]]</span></a>{{/ACCOUNT}}
{{#SIGN_IN}}<a class="link-strong" href="/sign-in">[[shell.sign_in]]</a>{{/SIGN_IN}}
</div>
</div>
</div>
</header>
<main class="page" id="main">
{{#NOTICE}}<div class="usa-alert usa-alert--success usa-alert--slim" role="status"><div class="usa-alert__body"><p class="usa-alert__text">{{TEXT}}</p></div></div>{{/NOTICE}}
{{BODY_HTML:none}}
</main>
<footer class="footer">
<div class="footer-bar">
<p class="footer-brand"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>[[shell.footer]]</p>
<nav aria-label="[[shell.about]]"><ul class="footer-links">
<li><a href="/how-it-works">[[shell.nav_how]]</a></li>
<li><a href="/verify">[[shell.nav_verify]]</a></li>
<li><a href="/accessibility">[[shell.accessibility]]</a></li>
<li><a href="/privacy">[[shell.privacy]]</a></li>
</ul></nav>
</div>
</footer>
</body>
</html>
