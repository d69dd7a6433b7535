<nav class="trail" aria-label="[[forms.trail]]"><a href="/committee/register?committee={{SLUG}}">[[committee.register_title]]</a></nav>
<div class="list-head"><div><h1 class="title">{{PERSON}}</h1><p class="lead">{{COMMITTEE}}. {{GRANTED}}</p></div>
<p class="actions"><a class="link-strong" href="/committee/register/{{PERSON_ID}}/file.pdf?committee={{SLUG}}">PDF</a> <a class="link-strong" href="/committee/register/{{PERSON_ID}}/file.csv?committee={{SLUG}}">[[forms.download_csv]]</a></p></div>
{{#FILE_ITEM}}<section class="section"><h2 class="title-side"><a href="/committee/requests/{{REQUEST}}">{{TITLE}}</a></h2><ul class="facts"><li>{{KIND}}</li><li>{{AMOUNT}}</li><li>{{NUMBER}}</li><li>[[>committee/state]]</li></ul>[[>committee/history]]</section>{{/FILE_ITEM}}
