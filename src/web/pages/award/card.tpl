<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}} – Laurel</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="{{STYLE}}">
</head>
<body class="card-page">
<main class="credential-card">
<a href="{{ADDRESS}}" target="_blank" rel="noopener"><img src="{{ADDRESS}}/medal.svg" alt="[[award.medal_alt]]" width="192" height="166"></a>
<p class="hero-name"><strong>{{PERSON}}</strong> [[award.has_earned]]</p>
<h1 class="title-side"><a href="{{ADDRESS}}" target="_blank" rel="noopener">{{TITLE}}</a></h1>
<p class="small">{{ISSUER}}, {{DATE}}</p>
[[>award/verdict_line]]
</main>
</body>
</html>
