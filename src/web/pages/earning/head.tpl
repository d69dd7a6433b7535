<nav class="trail" aria-label="[[earning.trail]]"><a href="/work">[[shell.nav_work]]</a></nav>
<div class="page-head">
<img class="page-head-badge" src="{{BADGE}}" alt="" width="76" height="66">
<h1 class="title title-work">{{TITLE}}</h1>
<p class="page-head-side"><span class="title-side">{{STATE}}</span>{{#STATE_MORE}} <small>{{TEXT}}</small>{{/STATE_MORE}}</p>
</div>
[[>earning/steps]]
