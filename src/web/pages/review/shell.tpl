<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}} – Laurel</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
{{#CSRF_META}}<meta name="csrf" content="{{CSRF}}">{{/CSRF_META}}
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{STYLE}}">
{{#SCRIPT}}<script type="module" src="{{SOURCE}}"></script>{{/SCRIPT}}
</head>
<body class="review">
<a class="usa-skipnav" href="#scores">[[review.skip]]</a>
{{BODY_HTML:none}}
</body>
</html>
