<div class="page-narrow">
<div class="list-head">
<div><h1 class="title">[[notice.title]]</h1>{{#SOME}}<p class="lead">{{UNREAD_WORDS}}</p>{{/SOME}}</div>
{{#UNREAD}}<form action="/notices/read" method="post">[[>shared/csrf]]<button class="usa-button usa-button--outline usa-button--tight" type="submit">[[notice.read_all]]</button></form>{{/UNREAD}}
</div>
{{#NONE}}<div class="empty">
<svg class="empty-mark" aria-hidden="true"><use href="/static/icons.svg#leaf"></use></svg>
<h2 class="title-side">[[notice.none]]</h2>
<p>[[notice.none_more]]</p>
</div>{{/NONE}}
{{#SOME}}<ol class="history">
{{#NOTICE}}<li><time datetime="{{DAY}}">{{AT}}</time><form action="/notices/{{ID}}" method="post">[[>shared/csrf]]<p>{{#IS_NEW}}<strong>[[notice.new]]</strong> {{/IS_NEW}}<button class="link-button{{#IS_NEW}} link-strong{{/IS_NEW}}" type="submit">{{TITLE}}</button></p></form></li>
{{/NOTICE}}</ol>{{/SOME}}
[[>shared/pages]]
</div>
